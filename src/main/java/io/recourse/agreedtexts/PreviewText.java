package io.recourse.agreedtexts;

import io.recourse.common.CaseNumber;
import io.recourse.common.CaseShown;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a draft on a real case. */
@Service
public class PreviewText {

  private final TextDrafts drafts;
  private final AgreedKinds kinds;
  private final List<TextPreview> previews;
  private final ApplicationEventPublisher events;

  PreviewText(
      TextDrafts drafts,
      AgreedKinds kinds,
      List<TextPreview> previews,
      ApplicationEventPublisher events) {
    this.drafts = drafts;
    this.kinds = kinds;
    this.previews = List.copyOf(previews);
    this.events = events;
  }

  /**
   * Who is shown a case here has read it, as on its own page.
   *
   * @throws Problem NOT_FOUND for a draft that is none, INVALID at {@code /case} for such a case,
   *     and for a draft that says what its sort forbids
   */
  @Transactional(readOnly = true)
  public TextPreview.Preview of(UUID id, String number, Locale reader) {
    TextDraft draft = drafts.find(id).orElseThrow(ReadTexts::unknown);
    String asked = number == null ? "" : number.strip();
    if (!CaseNumber.isOne(asked)) {
      throw Problem.invalid("/case", "case.unknown");
    }
    List<FieldError> wrong = kinds.of(draft.name()).check(draft.proposal());
    if (draft.isOpen() && !wrong.isEmpty()) {
      throw Problem.invalid(wrong);
    }
    CaseNumber shown = new CaseNumber(asked);
    events.publishEvent(new CaseShown(shown));
    return previews.stream()
        .filter(one -> one.kinds().contains(draft.name().kind()))
        .findFirst()
        .orElseThrow()
        .on(draft.proposal(), shown, reader);
  }
}
