package io.recourse.goodwill;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was asked for beyond a limit; the case is locked by whoever changes one. */
public interface GoodwillRequests {

  void add(GoodwillRequest asked);

  /**
   * @throws io.recourse.common.Problem NOT_FOUND
   */
  GoodwillRequest get(UUID id);

  /** The oldest first. */
  List<GoodwillRequest> ofCase(CaseNumber number);

  /**
   * @param by id of who answered; null where nobody did
   */
  void end(UUID id, GoodwillRequest.State as, String by, Instant at);
}
