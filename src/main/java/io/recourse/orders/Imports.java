package io.recourse.orders;

import io.recourse.common.Phrase;
import io.recourse.orders.OrderIndex.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The stored import jobs with their refused rows and judged returns. */
public interface Imports {

  void open(ImportJob job);

  /**
   * Keeps what can be kept of the batch and moves the job's counters, in one transaction; {@link
   * ImportEnded} where somebody else ended the job.
   */
  void keep(UUID job, ImportBatch batch);

  /**
   * Looks up the purchases of some unjudged returns of the job; false when none was left, or when
   * it has ended.
   */
  boolean judgeSome(UUID job);

  /** Ends the job, unless it has ended; {@code failure} is null for one that is done. */
  void end(UUID job, Phrase failure, Instant at);

  /**
   * Ends jobs that nobody carries any more; those of another node that is not gone go on.
   *
   * @param alive those that this node carries, looked at once it is known which jobs run
   */
  void endAbandoned(Set<UUID> alive, Phrase failure, Instant at);

  Optional<ImportJob> find(UUID job);

  /** Newest first. */
  List<ImportJob> latest(int limit);

  /** Refused rows after row {@code after}, in order. */
  Page<RowError> errors(UUID job, long after, int limit);

  /** Judged returns after row {@code after}; {@code verdict} null for all. */
  Page<ImportedReturn> returns(UUID job, ImportedReturnVerdict verdict, long after, int limit);
}
