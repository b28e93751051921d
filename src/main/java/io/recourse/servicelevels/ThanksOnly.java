package io.recourse.servicelevels;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Knows words that only thank: they do not ask for an answer, so no clock begins. */
public final class ThanksOnly {

  private static final List<String> THANKS =
      List.of(
          "thank you",
          "thanks",
          "thank u",
          "thx",
          "cheers",
          "much appreciated",
          "danke schön",
          "vielen dank",
          "dankeschön",
          "danke",
          "dank",
          "merci",
          "谢谢",
          "多谢",
          "感谢",
          "謝謝",
          "多謝",
          "感謝");
  private static final Pattern FILLERS =
      Pattern.compile(
          "\\b(very much|so much|a lot|again|ok|okay|great|perfect|super|for your help|for the"
              + " help|all good|it arrived|got it|received|many|and|you|too|bye|best"
              + " regards|regards|yours|dear team|team|hello|hi|für (ihre|eure|deine|die) (schnelle"
              + " |nette )?hilfe|für alles|alles gut|(alles |es |(mein |das )?paket )?(ist )?(gut"
              + " )?angekommen|vielen|lieben|herzlichen|besten|tausend"
              + "|schön|sehr|ihnen|euch|dir|nochmals|perfekt|prima|(viele|liebe|beste|freundliche|mit"
              + " freundlichen) grüßen?|beaucoup|bien|pour votre aide|bonne journée)\\b"
              + "|好的|收到|非常|十分|你们|您|你|的|帮助|幫助|支持|了|啦|再见|再見|們");
  private static final Pattern MARKS =
      Pattern.compile("[\\p{P}\\p{S}\\p{Z}\\p{Cntrl}\\p{So}\\p{M}\\p{Cf}]+");

  private ThanksOnly() {}

  /** Whether nothing is left of the text once its thanks and its courtesies are taken away. */
  public static boolean is(String text) {
    if (text == null || text.contains("?") || text.contains("？")) {
      return false;
    }
    String words = text.toLowerCase(Locale.ROOT);
    String rest = words;
    for (String thanks : THANKS) {
      rest = rest.replace(thanks, " ");
    }
    boolean thanked = !rest.equals(words);
    rest = FILLERS.matcher(rest).replaceAll(" ");
    return thanked && MARKS.matcher(rest).replaceAll("").isEmpty();
  }
}
