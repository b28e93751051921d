package io.recourse.complaints;

import io.recourse.common.CaseNumber;
import io.recourse.evidence.AddEvidence.Upload;
import io.recourse.forms.AttachFiles;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.intake.Sameness;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a complaint in with the files that came with it, or neither. */
@Service
public class TakeComplaint {

  private final OpenCase openCase;
  private final AttachFiles attach;

  TakeComplaint(OpenCase openCase, AttachFiles attach) {
    this.openCase = openCase;
    this.attach = attach;
  }

  /**
   * @param files by path of the field that asked for them
   */
  @Transactional
  public CaseNumber take(NewCase request, Sameness sameness, Map<String, List<Upload>> files) {
    CaseNumber number = openCase.open(request, sameness).serviceCase().number();
    attach.attach(number, files);
    return number;
  }
}
