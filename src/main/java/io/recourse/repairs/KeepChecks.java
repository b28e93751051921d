package io.recourse.repairs;

import io.recourse.agreedtexts.Proposal;
import io.recourse.agreedtexts.TextName;
import io.recourse.agreedtexts.WriteText;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a change of the list of checks, to which another person agrees. */
@Service
public class KeepChecks {

  public static final List<String> LANGUAGES = CheckFields.LANGUAGES;

  private final AgreedChecks checks;
  private final CheckTexts texts;
  private final WriteText write;
  private final Clock clock;

  KeepChecks(AgreedChecks checks, CheckTexts texts, WriteText write, Clock clock) {
    this.checks = checks;
    this.texts = texts;
    this.write = write;
    this.clock = clock;
  }

  /**
   * @return the draft
   * @throws Problem INVALID with everything that is wrong with it
   */
  @Transactional
  public UUID keep(RemoteCheck check) {
    List<FieldError> errors = new ArrayList<>();
    if (!texts.takes(check.key())) {
      errors.add(FieldError.of("/key", "remoteCheck.key", CheckTexts.LONGEST_NAME));
    }
    check.words().forEach((language, words) -> demandWords(language, words, errors));
    if (errors.isEmpty()) {
      errors.addAll(wrong(check));
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
    return write.begin(AgreedChecks.name(check.key()), null, CheckFields.of(check)).id();
  }

  /**
   * @return the draft
   * @throws Problem NOT_FOUND when there is no such check on the list
   */
  @Transactional
  public UUID drop(String key) {
    if (checks.inForce().stream().noneMatch(one -> one.check().key().equals(key))) {
      throw Problem.notFound("remoteCheck.unknown", key);
    }
    Map<String, String> off = Map.of(CheckFields.LISTED, CheckFields.NO);
    return write.begin(AgreedChecks.name(key), null, off).id();
  }

  private static void demandWords(String language, String words, List<FieldError> errors) {
    if (!LANGUAGES.contains(language)) {
      errors.add(FieldError.of("/words/" + language, "field.notOneOf", LANGUAGES));
    } else if (words == null || words.isBlank()) {
      errors.add(new FieldError("/words/" + language, "field.given"));
    }
  }

  private List<FieldError> wrong(RemoteCheck check) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    TextName name = AgreedChecks.name(check.key());
    return texts.check(new Proposal(name, 0, today, CheckFields.of(check))).stream()
        .map(one -> new FieldError(asTold(one.pointer()), one.phrase()))
        .toList();
  }

  /** A field where this door has it. */
  private static String asTold(String pointer) {
    String field = pointer.substring("/values/".length());
    return LANGUAGES.contains(field) ? "/words/" + field : "/" + field;
  }
}
