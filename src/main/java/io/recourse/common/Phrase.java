package io.recourse.common;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * A sentence for people, by its key in {@code messages/problems}: English by itself, in the
 * reader's language where the web layer says it. What is no key is said as it stands.
 *
 * @param arguments texts, numbers, names of things ({@link Named}) and parts that are phrases, in
 *     the order of the sentence
 */
public record Phrase(String key, List<Object> arguments) implements Serializable {

  private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z]*(\\.[A-Za-z]+)+");
  private static final ResourceBundle ENGLISH =
      ResourceBundle.getBundle("messages.problems", Locale.ROOT);

  /**
   * Numbers stand as they are: no grouping, so that what is read is what can be typed. What another
   * node might not read, as all that is neither text nor said in the reader's language, is said at
   * once.
   */
  public static Phrase of(String keyOrWords, Object... arguments) {
    return new Phrase(keyOrWords, Arrays.stream(arguments).map(Phrase::kept).toList());
  }

  private static Object kept(Object argument) {
    return argument instanceof Named || argument instanceof Phrase
        ? argument
        : String.valueOf(argument);
  }

  public boolean isKey() {
    return KEY.matcher(key).matches();
  }

  /**
   * @throws java.util.MissingResourceException for a key nobody wrote a sentence for
   */
  public String english() {
    if (!isKey()) {
      return key;
    }
    String sentence = ENGLISH.getString(key);
    return arguments.isEmpty()
        ? sentence
        : new MessageFormat(sentence, Locale.ROOT)
            .format(
                arguments.stream()
                    .map(each -> each instanceof Phrase part ? part.english() : each)
                    .toArray());
  }
}
