import './fonts.css'
import '../tokens.css'
import './frame.css'
import './layouts.css'
