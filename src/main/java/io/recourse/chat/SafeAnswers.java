package io.recourse.chat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What the assistant may say: no sum and no promise that we do not hold ourselves, no address of
 * somebody else, and no more than a customer reads. Each is compared as a whole.
 */
@Component
class SafeAnswers {

  private static final int LONGEST = 1_500;
  private static final String NUMBER = "\\d[\\d.,']*(?: \\d{3}(?!\\d))*(?:[.,]\\d+)?";
  private static final String CODES = "EUR|USD|GBP|CHF|CNY|RMB|TWD|NTD|HKD|JPY|KRW";
  private static final String SIGNS = "[€$£¥₩]";
  private static final Pattern SUMS =
      Pattern.compile(
          ("(?:%2$s|\\b(?:%3$s))\\s?%1$s\\s?[千万萬億亿]?"
                  + "|%1$s\\s?[十百千万萬億亿]*\\s?"
                  + "(?:%2$s|[元圆圓块塊円%%]|%3$s|dollars?|pounds?|yuan|yen|won\\b)"
                  + "|[〇零一二两兩三四五六七八九十百千万萬]+\\s?[元圆圓円]")
              .formatted(NUMBER, SIGNS, CODES),
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESSES = Pattern.compile("https?://\\S+|www\\.\\S+|\\S+@\\S+");
  private static final Pattern BETWEEN = Pattern.compile("\\s+|[.,;:!?)、。，；]+$");

  private final WordList list;

  SafeAnswers(WordList list) {
    this.list = list;
  }

  boolean isSafe(String words, List<Passage> held) {
    String known =
        held.stream().map(it -> it.title() + "\n" + it.text()).collect(Collectors.joining("\n"));
    return words.length() <= LONGEST
        && Stream.concat(Stream.of(SUMS, ADDRESSES), list.promises().stream())
            .allMatch(what -> named(what, known).containsAll(named(what, words)));
  }

  private static Set<String> named(Pattern what, String in) {
    return what.matcher(Normalizer.normalize(in, Normalizer.Form.NFKC))
        .results()
        .map(MatchResult::group)
        .map(SafeAnswers::plain)
        .collect(Collectors.toSet());
  }

  /** One sum or address, however it is spaced and whatever ends the sentence. */
  private static String plain(String found) {
    return BETWEEN.matcher(found).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
