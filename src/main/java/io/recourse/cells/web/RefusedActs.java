package io.recourse.cells.web;

import io.recourse.cells.CellSettings;
import io.recourse.common.Problem;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says a refusal in English: operators read it, no page does. */
@RestControllerAdvice
@Profile(CellSettings.PROFILE)
class RefusedActs {

  @ExceptionHandler
  ProblemDetail refused(Problem problem) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatusCode.valueOf(problem.kind().status()), problem.getMessage());
  }
}
