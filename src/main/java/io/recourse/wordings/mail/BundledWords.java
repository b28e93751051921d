package io.recourse.wordings.mail;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import io.recourse.messages.VariantWords.Said;
import io.recourse.wordings.StandardWords;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the bundles. */
@Component
class BundledWords implements StandardWords {

  private static final String MAIL = "mail.";
  private static final String TEXT = "text.";

  /** What stands for the facts of a text on trial; nobody writes it. */
  private static final String[] FACTS = {"\u0001", "\u0002"};

  /** Comments and other braces, in which a fact is named and not said; parts are unknown here. */
  private static final Pattern SWALLOWING = Pattern.compile("\\{\\{\\s*[!=>]");

  private final MessageSource words;

  BundledWords(MessageSource words) {
    this.words = words;
  }

  @Override
  public Optional<Said> of(String key, Locale language) {
    if (key.startsWith(TEXT)) {
      return Optional.ofNullable(word(key, language)).map(body -> new Said(null, body));
    }
    return key.startsWith(MAIL)
        ? Optional.ofNullable(word(key + ".body", language))
            .map(body -> new Said(word(key + ".subject", language), body))
        : Optional.empty();
  }

  private String word(String key, Locale language) {
    return words.getMessage(key, null, null, language);
  }

  @Override
  public boolean isSound(String key, String text) {
    try {
      if (key.startsWith(TEXT)) {
        return saysItsFacts(text);
      }
      var unused = Mustache.compiler().compile(text);
      return !SWALLOWING.matcher(text).find();
    } catch (MustacheException | IllegalArgumentException flawed) {
      return false;
    }
  }

  /** Each fact that is named is also said. */
  private static boolean saysItsFacts(String text) {
    String filled = new Said(null, text).filled(Locale.ROOT, (Object[]) FACTS);
    return IntStream.range(0, FACTS.length)
        .filter(nth -> text.contains("{" + nth))
        .allMatch(nth -> filled.contains(FACTS[nth]));
  }
}
