package io.recourse.forms;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.evidence.AddEvidence;
import io.recourse.evidence.AddEvidence.Upload;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts the files that a customer sent with a form to their case, as evidence of theirs. */
@Component
public class AttachFiles {

  private final AddEvidence evidence;

  AttachFiles(AddEvidence evidence) {
    this.evidence = evidence;
  }

  /**
   * @param files by path of the field
   * @throws Problem as evidence is refused, at the field that named the file
   */
  public void attach(CaseNumber number, Map<String, List<Upload>> files) {
    files.forEach((path, each) -> each.forEach(file -> attach(number, path, file)));
  }

  private void attach(CaseNumber number, String path, Upload file) {
    try {
      var kept = evidence.fromCustomer(number, null, file);
    } catch (Problem refused) {
      FieldError there = new FieldError(ShownPart.at(path), refused.phrase());
      throw new Problem(refused.kind(), refused.phrase(), List.of(there));
    }
  }
}
