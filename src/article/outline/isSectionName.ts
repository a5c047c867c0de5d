/** Match titles of a first section in several languages, `Introduction`, and titles that number a part, `Chapter two`. */
const sectionNames =
  /^\W*(?:(?:an? )?(?:brief |short |quick )?(?:introduction|intro|overview|background|preface|foreword|prologue|preamble|abstract|summary|motivation|context|preliminaries|prerequisites|requirements|contents|table of contents|tl;?dr\b.*|goals?|objectives?|getting started|installation|agenda|outline|about(?: me| us)?|why\??|what\??|notes?|news|todo|faq|einleitung|einführung|vorwort|überblick|introducción|resumen|introdução|résumé|avant-propos|введение|предисловие)|(?:part|chapter|section|module|unit|lesson|week|day|book|volume|act|step|phase) (?:\d+|[ivx]+|one|two|three|first|second|a|b)\b.*|[零〇一二三四五六七八九十]+[、.．].*)\W*$/iu

const sectionNamesCjk =
  /^[^\p{L}]*(?:前言|引言|导言|導言|导读|导语|序言?|绪论|緒論|简介|簡介|介绍|介紹|概述|概览|总览|總覽|概要|背景(?:介绍)?|摘要|目录|目錄|写在前面|はじめに|序章|まえがき|概要|目次|背景|소개|서론|개요|들어가며|머리말|목차)[^\p{L}]*$/u

/**
 * Tell whether the first heading of an article is the name of a section, not the article's title: `Introduction`, `前言`.
 */
export function isSectionName(title: string): boolean {
  return sectionNames.test(title.trim()) || sectionNamesCjk.test(title.trim())
}
