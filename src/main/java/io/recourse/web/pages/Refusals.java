package io.recourse.web.pages;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says a refusal in the reader's language. The English sentence is the key: its words make {@code
 * refusal.…}, its numbers are the facts; a sentence nobody translated stays as it is.
 */
@Component("refusals")
public class Refusals {

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final MessageSource words;

  Refusals(MessageSource words) {
    this.words = words;
  }

  public String say(String sentence, Locale reader) {
    if (sentence == null) {
      return "";
    }
    List<String> facts = new ArrayList<>();
    Matcher number = NUMBER.matcher(sentence);
    while (number.find()) {
      facts.add(number.group());
    }
    return words.getMessage(key(sentence), facts.toArray(), sentence, reader);
  }

  /** The same refusal, every sentence of it as the reader of this request reads. */
  public Problem say(Problem problem) {
    Locale reader = LocaleContextHolder.getLocale();
    List<FieldError> errors =
        problem.errors().stream()
            .map(error -> new FieldError(error.pointer(), say(error.detail(), reader)))
            .toList();
    return new Problem(problem.kind(), say(problem.getMessage(), reader), errors);
  }

  /** "must have at most 500 rows" is {@code refusal.must_have_at_most_n_rows}. */
  static String key(String sentence) {
    String plain = NUMBER.matcher(sentence).replaceAll("n").toLowerCase(Locale.ROOT);
    return "refusal." + plain.replaceAll("[^a-z]+", "_").replaceAll("^_|_$", "");
  }
}
