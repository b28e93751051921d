package io.recourse.agreedtexts;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Texts, their versions and drafts, for whoever writes them or agrees to them. */
@Service
@Transactional(readOnly = true)
public class ReadTexts {

  private final AgreedKinds kinds;
  private final AgreedVersions versions;
  private final TextDrafts drafts;
  private final CheckText check;
  private final Clock clock;

  ReadTexts(
      AgreedKinds kinds, AgreedVersions versions, TextDrafts drafts, CheckText check, Clock clock) {
    this.kinds = kinds;
    this.versions = versions;
    this.drafts = drafts;
    this.check = check;
    this.clock = clock;
  }

  /**
   * @param inForce number of the version that holds today
   * @param next the newest version, where it does not hold yet; null otherwise
   */
  public record Listed(TextName name, String title, int inForce, AgreedVersion next) {}

  /** A draft with the name of its text. */
  public record Written(TextDraft draft, String title) {}

  /** A text as one of its versions said it, and all of those. */
  public record Opened(
      TextName name, TextSheet sheet, int shown, int inForce, List<AgreedVersion> versions) {}

  /** A draft beside the version it changes, and what forbids it now. */
  public record OpenedDraft(TextDraft draft, TextSheet before, List<FieldError> findings) {

    public TextSheet sheet() {
      return before.over(draft.changes());
    }

    public List<TextSheet.Change> changes() {
      return before.changes(draft.changes());
    }

    /** What the sort noted of the draft, and what was said to it: for whoever agrees. */
    public List<TextSheet.Change> weighed() {
      List<String> noted =
          changes().stream()
              .map(TextSheet.Change::field)
              .filter(one -> one.form() == TextField.Form.NOTED)
              .map(TextField::group)
              .toList();
      return changes().stream().filter(one -> noted.contains(one.field().group())).toList();
    }

    /** Whether the draft changes any of it, or the check speaks of any of it. */
    public boolean touches(String group) {
      return before.groups().getOrDefault(group, List.of()).stream()
          .anyMatch(one -> isChanged(one) || isWrong(one));
    }

    private boolean isChanged(TextField field) {
      return changes().stream().anyMatch(one -> one.field().equals(field));
    }

    private boolean isWrong(TextField field) {
      return findings.stream().anyMatch(one -> one.pointer().equals("/values/" + field.name()));
    }
  }

  public List<Listed> texts(Locale reader) {
    return kinds.all().stream()
        .flatMap(kind -> kind.keys().stream().map(key -> new TextName(kind.kind(), key)))
        .map(name -> listed(name, reader))
        .toList();
  }

  public List<Written> drafts(Locale reader) {
    return drafts.open().stream()
        .map(one -> new Written(one, title(one.name(), one.basedOn(), reader)))
        .toList();
  }

  /**
   * @param number of the version; null for the one in force
   * @throws Problem NOT_FOUND for a text or version that is none
   */
  public Opened open(TextName name, Integer number, Locale reader) {
    int now = versions.inForce(name, today());
    int shown = number == null ? now : number;
    demandVersion(name, shown);
    TextSheet sheet = kinds.of(name).sheet(name.key(), shown, reader);
    return new Opened(name, sheet, shown, now, versions.of(name));
  }

  public OpenedDraft draft(UUID id, Locale reader) {
    TextDraft draft = drafts.find(id).orElseThrow(ReadTexts::unknown);
    TextSheet before = kinds.of(draft.name()).sheet(draft.name().key(), draft.basedOn(), reader);
    return new OpenedDraft(draft, before, draft.isOpen() ? check.findings(draft) : List.of());
  }

  /**
   * What somebody wrote on the page of a draft, among all that the page sent.
   *
   * @throws Problem NOT_FOUND for a version that is none
   */
  public Map<String, String> typed(UUID id, DrawnText drawn, Map<String, String> sent) {
    TextName name = drafts.find(id).orElseThrow(ReadTexts::unknown).name();
    return drawn.typed(kinds.of(name).sheet(name.key(), drawn.base(), Locale.ENGLISH), sent);
  }

  /**
   * Whether somebody with these roles writes such a text.
   *
   * @throws Problem NOT_FOUND for a text that is none
   */
  public boolean mayWrite(TextName name, Predicate<String> hasRole) {
    return kinds.of(name).writers().stream().anyMatch(hasRole);
  }

  /**
   * As {@link #mayWrite(TextName, Predicate)}, of the text that a draft changes.
   *
   * @throws Problem NOT_FOUND for a draft that is none
   */
  public boolean mayWrite(UUID draft, Predicate<String> hasRole) {
    return mayWrite(drafts.find(draft).orElseThrow(ReadTexts::unknown).name(), hasRole);
  }

  /**
   * Whether somebody wrote any of a draft or submitted it.
   *
   * @throws Problem NOT_FOUND for a draft that is none
   */
  public boolean isBy(UUID draft, String person) {
    return drafts.find(draft).orElseThrow(ReadTexts::unknown).isBy(person);
  }

  static Problem unknown() {
    return Problem.notFound("agreedText.noDraft");
  }

  private void demandVersion(TextName name, int number) {
    if (number != 0 && versions.of(name).stream().noneMatch(one -> one.number() == number)) {
      throw Problem.notFound("agreedText.unknown");
    }
  }

  private Listed listed(TextName name, Locale reader) {
    int now = versions.inForce(name, today());
    AgreedVersion next =
        versions.of(name).stream().filter(one -> one.number() > now).findFirst().orElse(null);
    return new Listed(name, title(name, now, reader), now, next);
  }

  private String title(TextName name, int number, Locale reader) {
    return kinds.of(name).sheet(name.key(), number, reader).title();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
