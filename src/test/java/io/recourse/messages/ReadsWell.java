package io.recourse.messages;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads a mail as its reader would: whole sentences, nothing empty, one language. */
public final class ReadsWell {

  private static final List<Pattern> NEVER =
      List.of(
          Pattern.compile("\\{\\{|\\$\\{|}}"),
          Pattern.compile("\\bnull\\b"),
          Pattern.compile("\\S {2,}\\S"),
          Pattern.compile(" [.,;:](\\s|$)", Pattern.MULTILINE),
          Pattern.compile("\\(\\s*\\)|（\\s*）"),
          Pattern.compile("\\.\\.|。。|。\\.|。，|，。|：。|：，|,\\."),
          Pattern.compile("\\b(by|of|until|about order|Ground:)\\s*[.;,]"),
          Pattern.compile("(?m)[:：]\\s*$"));
  private static final Pattern SENTENCE = Pattern.compile("[.!?。！？]$|\\)$|）$");
  private static final Pattern ENGLISH = Pattern.compile("\\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\\b");
  private static final Pattern RATING = Pattern.compile("^\\d: https|1.*5.*[?。]$");
  private static final Pattern ENDS = Pattern.compile("^https://|^Recourse$");
  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  private ReadsWell() {}

  /**
   * @param quoted what a person wrote, in whatever language
   */
  public static void demand(
      String template, Locale language, Wording.Text mail, Collection<String> quoted) {
    String text = LINK.matcher(withoutGreeting(mail.text())).replaceAll("https://link");
    for (Pattern never : NEVER) {
      unless(!never.matcher(text).find(), template, language, never.pattern(), text);
    }
    unless(!mail.subject().isBlank(), template, language, "no subject", text);
    paragraphs(text)
        .forEach(
            said ->
                unless(
                    SENTENCE.matcher(said).find(),
                    template,
                    language,
                    "no sentence: " + said,
                    text));
    if (!language.getLanguage().equals("en")) {
      String own = text;
      for (String words : quoted) {
        own = own.replace(words, "");
      }
      unless(!ENGLISH.matcher(own).find(), template, language, "English words", text);
    }
  }

  private static String withoutGreeting(String text) {
    return text.strip().lines().skip(1).collect(Collectors.joining("\n")).strip();
  }

  /** What stands between the greeting and the list of lines, the link or the regards. */
  private static List<String> paragraphs(String text) {
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return IntStream.range(0, lines.size())
        .takeWhile(at -> !lines.get(at).startsWith("- "))
        .takeWhile(at -> !isAboveLink(lines, at))
        .mapToObj(lines::get)
        .filter(line -> !RATING.matcher(line).find())
        .toList();
  }

  private static boolean isAboveLink(List<String> lines, int at) {
    return at + 1 < lines.size() && ENDS.matcher(lines.get(at + 1)).find();
  }

  private static void unless(
      boolean kept, String template, Locale language, String what, String text) {
    if (!kept) {
      throw new AssertionError(
          "The mail %s in %s does not read well (%s):%n%s"
              .formatted(template, language, what, text));
    }
  }
}
