package io.recourse.chat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words that tell what a chat is about, in every language we speak.
 *
 * @param matters patterns by matter; what fits none is simple
 * @param promises what no assistant may say unless we hold it so
 */
public record WordList(Map<Matter, List<Pattern>> matters, List<Pattern> promises) {

  boolean tell(Matter matter, String words) {
    return matters.getOrDefault(matter, List.of()).stream()
        .anyMatch(it -> it.matcher(words).find());
  }
}
