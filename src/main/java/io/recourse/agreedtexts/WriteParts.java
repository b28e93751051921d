package io.recourse.agreedtexts;

import io.recourse.common.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody adds, changes or ends a whole part of a text in its draft. */
@Service
public class WriteParts {

  private final TextDrafts drafts;
  private final List<TextParts> sorts;
  private final WriteText write;

  WriteParts(TextDrafts drafts, List<TextParts> sorts, WriteText write) {
    this.drafts = drafts;
    this.sorts = List.copyOf(sorts);
    this.write = write;
  }

  /** The parts of the text that a draft changes; none where it is written in single fields. */
  @Transactional(readOnly = true)
  public List<TextPart> of(UUID id, Locale reader) {
    TextDraft draft = draft(id);
    return sorts.stream()
        .filter(one -> one.kinds().contains(draft.name().kind()))
        .flatMap(one -> one.parts(draft.proposal(), reader).stream())
        .toList();
  }

  /**
   * @param part null for one that is to be added
   * @throws Problem NOT_FOUND for a draft or part that is none
   */
  @Transactional(readOnly = true)
  public TextSheet sheet(UUID id, String part, Locale reader) {
    TextDraft draft = draft(id);
    return parts(draft).sheet(draft.proposal(), part, reader);
  }

  /**
   * @param seen the version of the draft that was read
   * @param part null for one that is to be added
   * @throws Problem INVALID at {@code /values/<field>} of the part; STALE for another draft
   */
  @Transactional
  public TextDraft write(UUID id, int seen, String part, Map<String, String> values) {
    return saved(id, seen, (sort, words) -> sort.written(words, part, values));
  }

  @Transactional
  public TextDraft end(UUID id, int seen, String part) {
    return saved(id, seen, (sort, words) -> sort.ended(words, part));
  }

  @Transactional
  public TextDraft takeBack(UUID id, int seen, String part) {
    return saved(id, seen, (sort, words) -> sort.asBefore(words, part));
  }

  private TextDraft saved(
      UUID id, int seen, BiFunction<TextParts, Proposal, Map<String, String>> said) {
    TextDraft draft = drafts.lock(id).orElseThrow(ReadTexts::unknown).demand(seen);
    return write.save(id, seen, null, said.apply(parts(draft), draft.proposal()));
  }

  private TextParts parts(TextDraft draft) {
    return sorts.stream()
        .filter(one -> one.kinds().contains(draft.name().kind()))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("agreedText.noPart"));
  }

  private TextDraft draft(UUID id) {
    return drafts.find(id).orElseThrow(ReadTexts::unknown);
  }
}
