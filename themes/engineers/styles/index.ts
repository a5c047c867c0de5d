import '../tokens.css'
import './sections.css'
