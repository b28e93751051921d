package io.recourse.decision.text;

import io.recourse.policy.Term;
import io.recourse.policy.TermName;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Terms and their last days, said. */
@Component
class TermWords {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);

  private final MessageSource words;

  TermWords(MessageSource words) {
    this.words = words;
  }

  String item(int item, Locale reader) {
    return say("agreedtexts.preview.item", reader, item);
  }

  String note(String number, LocalDate bought, String rules, LocalDate from, Locale reader) {
    return say(
        "agreedtexts.preview.pack", reader, number, day(bought, reader), rules, day(from, reader));
  }

  String title(TermName name, Locale reader) {
    String key =
        Pattern.compile("_(.)")
            .matcher(name.name().toLowerCase(Locale.ROOT))
            .replaceAll(at -> at.group(1).toUpperCase(Locale.ROOT));
    return say("policy." + key + ".title", reader);
  }

  /** Length, by which rules, and until when where that is known. */
  String until(Term term, LocalDate last, Locale reader) {
    String length = say("policy.unit." + term.unit(), reader, term.number());
    return last == null
        ? say("agreedtexts.preview.length", reader, length, term.origin())
        : say("agreedtexts.preview.until", reader, length, day(last, reader), term.origin());
  }

  private static String day(LocalDate day, Locale reader) {
    return DAY.localizedBy(reader).format(day);
  }

  private String say(String key, Locale reader, Object... facts) {
    return words.getMessage(key, facts, reader);
  }
}
