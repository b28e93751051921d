package io.recourse.backtest;

import io.recourse.common.Problem;
import io.recourse.studio.ModelDrafts;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a back-test found, and whether the draft is still what was asked. */
@Service
public class ReadBackTest {

  private static final int PAGE = 50;

  private final BackTests tests;
  private final ModelDrafts drafts;

  ReadBackTest(BackTests tests, ModelDrafts drafts) {
    this.tests = tests;
    this.drafts = drafts;
  }

  /**
   * @param stale whether the draft was changed since
   */
  public record Report(BackTest test, Findings found, boolean stale) {}

  /**
   * A page of changes.
   *
   * @param next where the page after it begins; null on the last one
   */
  public record Changes(List<Change> items, Long next) {}

  @Transactional(readOnly = true)
  public Report report(UUID id) {
    return reported(found(id));
  }

  /** The newest of a draft; null where there is none. */
  @Transactional(readOnly = true)
  public Report newestOf(UUID draft) {
    return tests.newestOf(draft).map(this::reported).orElse(null);
  }

  /**
   * @param before id of a receipt; null for the first page
   * @param only null for all
   */
  @Transactional(readOnly = true)
  public Changes changes(UUID id, BackTests.Only only, Long before) {
    List<Change> page = tests.changes(found(id).id(), only, before, PAGE + 1);
    return page.size() <= PAGE
        ? new Changes(page, null)
        : new Changes(page.subList(0, PAGE), page.get(PAGE - 1).receipt());
  }

  private BackTest found(UUID id) {
    return tests.find(id).orElseThrow(() -> Problem.notFound("backtest.unknown"));
  }

  private Report reported(BackTest test) {
    boolean stale =
        drafts.find(test.draft()).filter(draft -> draft.content().equals(test.content())).isEmpty();
    return new Report(test, tests.findings(test.id()), stale);
  }
}
