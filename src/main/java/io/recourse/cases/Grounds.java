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
 * is the key: its words make {@code ground.…}, its numbers are the facts. Several sentences are
 * said one by one. The rule set behind it in brackets and a sentence nobody translated stay as they
 * are.
 */
@Component("grounds")
public class Grounds {

  private static final Pattern RULE = Pattern.compile("( \\([A-Z]+:[^,]+, )(.+)\\)");
  private static final Pattern LED = Pattern.compile("([A-Z]+:[^,]+, )(.+)");
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
    String first = known == null ? first(sentence, reader) : null;
    if (first != null) {
      return first + say(sentence.substring(sentence.indexOf(". ") + 2), reader);
    }
    int source = sentence.indexOf(" (");
    return known != null || source < 0
        ? Objects.requireNonNullElse(known, sentence)
        : say(sentence.substring(0, source), reader) + source(sentence.substring(source), reader);
  }

  /** The first of several sentences, where it has words; Chinese ones follow without a space. */
  private String first(String sentences, Locale reader) {
    int end = sentences.indexOf(". ") + 1;
    String said = end == 0 ? null : known(sentences.substring(0, end), reader);
    return said == null || "zh".equals(reader.getLanguage()) ? said : said + " ";
  }

  /** The rule set stays as it is named; the rule behind it is a ground itself. */
  private String source(String inBrackets, Locale reader) {
    Matcher rule = RULE.matcher(inBrackets);
    return rule.matches()
        ? rule.group(1)
            + Objects.requireNonNullElse(known(rule.group(2), reader), rule.group(2))
            + ")"
        : inBrackets;
  }

  private String known(String sentence, Locale reader) {
    Matcher led = LED.matcher(sentence);
    if (led.matches()) {
      String rule = known(led.group(2), reader);
      return rule == null ? null : led.group(1) + rule;
    }
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
