package io.recourse.casefile;

import io.recourse.common.CaseNumber;
import io.recourse.disputes.ReopenCase;
import io.recourse.evidence.AddEvidence;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff reopen a case for a customer and keep with it what they were shown; both or neither. */
@Service
public class ReopenShowing {

  private final ReopenCase reopen;
  private final AddEvidence evidence;

  ReopenShowing(ReopenCase reopen, AddEvidence evidence) {
    this.reopen = reopen;
    this.evidence = evidence;
  }

  /**
   * @param files what the customer shows; may be empty
   * @throws io.recourse.common.Problem INVALID for a file that is none of the kinds taken, else as
   *     {@link ReopenCase}
   */
  @Transactional
  public void reopen(CaseNumber number, String reason, List<AddEvidence.Upload> files) {
    for (AddEvidence.Upload file : files) {
      var unusedFile = evidence.fromStaff(number, null, file);
    }
    var unused = reopen.reopen(number, reason, null);
  }
}
