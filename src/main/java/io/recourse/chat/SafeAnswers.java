package io.recourse.chat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What the assistant may say: no sum and no promise that we do not hold ourselves, no address of
 * somebody else, and no more than a customer reads.
 */
@Component
class SafeAnswers {

  private static final int LONGEST = 1_500;
  private static final Pattern SUMS =
      Pattern.compile(
          "[€$£¥￥]\\s?\\d[\\d.,]*|\\d[\\d.,]*\\s?(?:[€$£¥元圓]|EUR|USD|GBP|CNY|RMB|TWD|%|％)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESSES = Pattern.compile("https?://\\S+|www\\.\\S+|\\S+@\\S+");

  private final WordList list;

  SafeAnswers(WordList list) {
    this.list = list;
  }

  boolean isSafe(String words, List<Passage> held) {
    String known =
        held.stream().map(it -> it.title() + it.text()).collect(Collectors.joining("\n"));
    return words.length() <= LONGEST
        && holds(SUMS, words, known)
        && holds(ADDRESSES, words, known)
        && list.promises().stream().allMatch(promise -> holds(promise, words, known));
  }

  private static boolean holds(Pattern what, String words, String known) {
    return what.matcher(words).results().map(MatchResult::group).allMatch(known::contains);
  }
}
