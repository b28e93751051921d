package io.recourse.backtest.model;

import io.recourse.common.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the back-test of a process found. */
@Service
public class ReadWalks {

  private static final int PAGE = 50;

  private final Walks walks;

  ReadWalks(Walks walks) {
    this.walks = walks;
  }

  /**
   * A page of instances.
   *
   * @param next where the page after it begins; null on the last one
   */
  public record Instances(List<Walked> items, Long next) {}

  /** Empty for a back-test of a table. */
  @Transactional(readOnly = true)
  public Optional<WalkFindings> findings(UUID test) {
    return walks.base(test).map(base -> walks.findings(test));
  }

  /**
   * @param only null for all that changed or cannot be told
   * @param before id of the last one of the page before; null for the first page
   */
  @Transactional(readOnly = true)
  public Instances instances(UUID test, Walks.Only only, Long before) {
    if (walks.base(test).isEmpty()) {
      throw Problem.notFound("backtest.unknown");
    }
    List<Walked> page = walks.page(test, only, before, PAGE + 1);
    return page.size() <= PAGE
        ? new Instances(page, null)
        : new Instances(page.subList(0, PAGE), page.get(PAGE - 1).id());
  }
}
