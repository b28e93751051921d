package io.recourse.worklist.web;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A message apart from what it quotes: lines after {@code >}, and all that follows the line with
 * which a mail program introduces the mail it answers.
 *
 * @param quoted empty where nothing is quoted
 */
public record QuotedWords(String own, String quoted) {

  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "(?i)^(-{2,} ?(original message|ursprüngliche nachricht|原始邮件|原始郵件).*"
              + "|on .{5,200} wrote:|am .{5,200} schrieb.{0,200}:|.{2,200}(写道|寫道)[:：])$");

  public static QuotedWords in(String body) {
    List<String> lines = body.lines().toList();
    int from = 0;
    while (from < lines.size() && !quotes(lines.get(from))) {
      from++;
    }
    return new QuotedWords(text(lines.subList(0, from)), text(lines.subList(from, lines.size())));
  }

  private static boolean quotes(String line) {
    return line.startsWith(">") || INTRODUCTION.matcher(line.strip()).matches();
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines).strip();
  }
}
