package io.recourse.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says the ground of a decision, which is kept in English, in the reader's language. The sentence
 * is the key: its words make {@code ground.…}, its numbers are the facts; the source behind it in
 * brackets and a sentence nobody translated stay as they are.
 */
@Component("grounds")
public class Grounds {

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final MessageSource words;

  public Grounds(MessageSource words) {
    this.words = words;
  }

  public String say(String sentence, Locale reader) {
    if (sentence == null) {
      return "";
    }
    String known = known(sentence, reader);
    int source = sentence.indexOf(" (");
    return known != null || source < 0
        ? Objects.requireNonNullElse(known, sentence)
        : say(sentence.substring(0, source), reader) + sentence.substring(source);
  }

  private String known(String sentence, Locale reader) {
    List<String> facts = new ArrayList<>();
    Matcher number = NUMBER.matcher(sentence);
    while (number.find()) {
      facts.add(number.group());
    }
    return words.getMessage(key(sentence), facts.toArray(), null, reader);
  }

  private static String key(String sentence) {
    String plain = NUMBER.matcher(sentence).replaceAll("n").toLowerCase(Locale.ROOT);
    return "ground." + plain.replaceAll("[^a-z]+", "_").replaceAll("^_|_$", "");
  }
}
