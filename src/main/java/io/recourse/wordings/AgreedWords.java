package io.recourse.wordings;

import io.recourse.agreedtexts.AgreedVersions;
import io.recourse.agreedtexts.TextName;
import io.recourse.messages.VariantWords.Said;
import io.recourse.web.Spoken;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The standard words of mails and texts as owners wrote them and others agreed to. */
@Component
public class AgreedWords {

  /** The sort of texts that standard words are. */
  public static final String KIND = "MAIL";

  static final String SUBJECT = ".subject";
  static final String BODY = ".body";

  private final AgreedVersions versions;
  private final StandardWords standard;
  private final Clock clock;

  AgreedWords(AgreedVersions versions, StandardWords standard, Clock clock) {
    this.versions = versions;
    this.standard = standard;
    this.clock = clock;
  }

  /**
   * Those in force today, in the language nearest to this one; empty where they are as the product
   * brings them.
   */
  public Optional<Said> of(String key, Locale language) {
    int number = inForce(key);
    return number == 0 ? Optional.empty() : of(key, number, language);
  }

  private int inForce(String key) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return versions.inForce(new TextName(KIND, key), today);
  }

  /** As a version said them; empty for a message that is none. */
  Optional<Said> of(String key, int number, Locale language) {
    return standard
        .of(key, language)
        .map(usual -> over(usual, language, versions.changes(new TextName(KIND, key), number)));
  }

  /** Of the languages in which words are written the one that whoever speaks this one reads. */
  public static String tag(Locale language) {
    return Spoken.nearest(language).toLanguageTag();
  }

  /** What is left unwritten is as before. */
  static Said over(Said usual, Locale language, Map<String, String> written) {
    String tag = tag(language);
    String subject =
        usual.subject() == null ? null : written.getOrDefault(tag + SUBJECT, usual.subject());
    return new Said(subject, written.getOrDefault(tag + BODY, usual.body()));
  }
}
