package io.recourse.agreedtexts;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What forbids a draft: the rules of every text, then those of its sort. */
@Component
class CheckText {

  private static final int MOST_DAYS_AHEAD = 1_100;

  private final AgreedKinds kinds;
  private final AgreedVersions versions;
  private final TextDrafts drafts;
  private final Clock clock;

  CheckText(AgreedKinds kinds, AgreedVersions versions, TextDrafts drafts, Clock clock) {
    this.kinds = kinds;
    this.versions = versions;
    this.drafts = drafts;
    this.clock = clock;
  }

  List<FieldError> findings(TextDraft draft) {
    AgreedKind kind = kinds.of(draft.name());
    List<FieldError> errors = new ArrayList<>();
    if (drafts.newest(draft.name()) != draft.basedOn()) {
      errors.add(new FieldError("/basedOn", "agreedText.newer"));
      errors.addAll(gone(draft, kind));
    }
    errors.addAll(days(draft, kind));
    if (draft.changes().isEmpty()) {
      errors.add(new FieldError("/values", "agreedText.same"));
    }
    errors.addAll(kind.check(draft.proposal()));
    return errors;
  }

  /**
   * @throws Problem INVALID with everything that forbids it
   */
  void demandSound(TextDraft draft) {
    List<FieldError> errors = findings(draft);
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }

  /** What it says of fields that another version took away: the next save forgets it. */
  private List<FieldError> gone(TextDraft draft, AgreedKind kind) {
    Set<String> left =
        kind.sheet(draft.name().key(), drafts.newest(draft.name()), Locale.ENGLISH)
            .values()
            .keySet();
    return draft.changes().keySet().stream()
        .filter(field -> !left.contains(field))
        .map(field -> FieldError.of("/values/" + field, "agreedText.gone", field))
        .toList();
  }

  /** Versions of a text hold one after the other; what holds already is not changed. */
  private List<FieldError> days(TextDraft draft, AgreedKind kind) {
    LocalDate earliest = kind.earliest(clock.instant());
    LocalDate latest = earliest.plusDays(MOST_DAYS_AHEAD);
    for (AgreedVersion one : versions.of(draft.name())) {
      earliest = one.from().isAfter(earliest) ? one.from() : earliest;
    }
    boolean fits = !draft.from().isBefore(earliest) && !draft.from().isAfter(latest);
    return fits
        ? List.of()
        : List.of(
            FieldError.of("/from", "agreedText.from", earliest.toString(), latest.toString()));
  }
}
