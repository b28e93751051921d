package io.recourse.agreedtexts;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a draft on a real case. */
@Service
public class PreviewText {

  private final TextDrafts drafts;
  private final List<TextPreview> previews;

  PreviewText(TextDrafts drafts, List<TextPreview> previews) {
    this.drafts = drafts;
    this.previews = List.copyOf(previews);
  }

  /**
   * @throws Problem NOT_FOUND for a draft that is none, INVALID at {@code /case} for such a case
   */
  @Transactional(readOnly = true)
  public TextPreview.Preview of(UUID id, String number, Locale reader) {
    TextDraft draft = drafts.find(id).orElseThrow(ReadTexts::unknown);
    String asked = number == null ? "" : number.strip();
    if (!CaseNumber.isOne(asked)) {
      throw Problem.invalid("/case", "case.unknown");
    }
    return previews.stream()
        .filter(one -> one.kinds().contains(draft.name().kind()))
        .findFirst()
        .orElseThrow()
        .on(draft.proposal(), new CaseNumber(asked), reader);
  }
}
