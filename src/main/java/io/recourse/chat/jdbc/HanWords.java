package io.recourse.chat.jdbc;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Chinese text as words that a full text search tells apart: PostgreSQL takes a run of it as one
 * word, so each two neighbouring signs are made one. Other scripts stay as they are.
 */
final class HanWords {

  /** Pairs that say nothing of what is asked. */
  private static final Set<String> EMPTY =
      Set.of(
          "我们", "我們", "你们", "你們", "您的", "我的", "什么", "什麼", "怎么", "怎麼", "可以", "请问", "請問", "这个", "這個",
          "能不", "不能", "一下", "现在", "現在", "多久", "我想", "想要", "有没", "没有", "沒有", "有沒", "了吗", "了嗎", "的是");

  private HanWords() {}

  static String of(String text) {
    StringJoiner words = new StringJoiner(" ");
    StringBuilder other = new StringBuilder();
    int[] signs = text.codePoints().toArray();
    for (int i = 0; i < signs.length; i++) {
      if (!isHan(signs[i])) {
        other.appendCodePoint(signs[i]);
      } else {
        flush(other, words);
        pair(signs, i, words);
      }
    }
    flush(other, words);
    return words.toString();
  }

  private static void pair(int[] signs, int i, StringJoiner words) {
    if (i + 1 < signs.length && isHan(signs[i + 1])) {
      String pair = new String(signs, i, 2);
      if (!EMPTY.contains(pair)) {
        words.add(pair);
      }
    }
  }

  private static void flush(StringBuilder other, StringJoiner words) {
    words.add(other);
    other.setLength(0);
  }

  private static boolean isHan(int sign) {
    return UnicodeScript.of(sign) == UnicodeScript.HAN;
  }
}
