package io.recourse.orders;

import io.recourse.common.Phrase;
import java.util.Optional;

/** One line of text that can be stored, shown and sent back unchanged. */
public final class PlainText {

  private PlainText() {}

  /** What is wrong with the text, if anything; {@code most} counts UTF-16 units. */
  public static Optional<Phrase> flaw(String text, int most) {
    if (text.isBlank()) {
      return Optional.of(Phrase.of("field.blank"));
    }
    if (text.length() > most) {
      return Optional.of(Phrase.of("field.longer", most));
    }
    return isPrintableAscii(text) ? Optional.empty() : flawOfSigns(text);
  }

  /** Most cells of a file are, and have none of the flaws below. */
  private static boolean isPrintableAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign < ' ' || sign > '~') {
        return false;
      }
    }
    return true;
  }

  private static Optional<Phrase> flawOfSigns(String text) {
    if (text.chars().anyMatch(Character::isISOControl)) {
      return Optional.of(Phrase.of("field.control"));
    }
    return hasLoneSurrogate(text) ? Optional.of(Phrase.of("field.surrogate")) : Optional.empty();
  }

  /** The text with whatever could not be sent as UTF-8 replaced; for echoing refused names. */
  public static String sendable(String text) {
    return text.codePoints()
        .map(c -> Character.getType(c) == Character.SURROGATE || c == 0 ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean hasLoneSurrogate(String text) {
    return text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
  }
}
