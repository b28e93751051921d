package io.recourse.web.problems;

import io.recourse.common.Problem;
import io.recourse.common.Problem.Kind;
import io.recourse.web.ProblemWords;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * What fails before anybody answers, such as an unknown address or an upload beyond every limit: a
 * problem document for the API, a page for people.
 */
@ControllerAdvice
@Order(3)
class UnroutedRequests {

  private final ProblemBody bodies;
  private final ProblemWords words;

  UnroutedRequests(ProblemBody bodies, ProblemWords words) {
    this.bodies = bodies;
    this.words = words;
  }

  @ExceptionHandler
  Object unanswered(ServletException unanswered, HttpServletRequest request)
      throws ServletException {
    if (!(unanswered instanceof ErrorResponse known)) {
      throw unanswered;
    }
    HttpStatusCode status = known.getStatusCode();
    if (request.getRequestURI().startsWith("/api/")) {
      return ResponseEntity.status(status)
          .headers(known.getHeaders())
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(known.getBody());
    }
    return page(status);
  }

  @ExceptionHandler
  Object tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
    return answer(new Problem(Kind.TOO_LARGE, "file.tooLarge", List.of()), request);
  }

  /** A form without the files it is for, or one whose files broke off on the way. */
  @ExceptionHandler
  Object noUpload(MultipartException noUpload, HttpServletRequest request) {
    return answer(Problem.malformed("request.noUpload"), request);
  }

  private Object answer(Problem problem, HttpServletRequest request) {
    HttpStatusCode status = HttpStatusCode.valueOf(problem.kind().status());
    if (request.getRequestURI().startsWith("/api/")) {
      return ResponseEntity.status(status)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(bodies.of(problem, request));
    }
    return page(status).addObject("detail", words.here(problem).getMessage());
  }

  private static ModelAndView page(HttpStatusCode status) {
    ModelAndView page = new ModelAndView("error");
    page.setStatus(status);
    page.addObject("status", status.value());
    return page;
  }
}
