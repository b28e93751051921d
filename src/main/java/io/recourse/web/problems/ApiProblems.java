package io.recourse.web.problems;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.common.Problem.Kind;
import io.recourse.web.pages.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Turns every failure of an API call into one specific problem document, never a stack trace. */
@RestControllerAdvice(annotations = RestController.class)
@Order(1)
class ApiProblems {

  private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

  private final Refusals refusals;

  ApiProblems(Refusals refusals) {
    this.refusals = refusals;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> problem(Problem problem, HttpServletRequest request) {
    return answer(problem, request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unreadable(
      HttpMessageNotReadableException unreadable, HttpServletRequest request) {
    Throwable cause = unreadable.getCause();
    if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      FieldError error = new FieldError(pointer(mapping), reason(mapping));
      return answer(new Problem(Kind.MALFORMED, error.detail(), List.of(error)), request);
    }
    return answer(Problem.malformed("The body is not JSON as this address expects it."), request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> invalid(
      MethodArgumentNotValidException invalid, HttpServletRequest request) {
    List<FieldError> errors =
        invalid.getFieldErrors().stream()
            .map(field -> new FieldError(pointer(field.getField()), field.getDefaultMessage()))
            .toList();
    return answer(Problem.invalid(errors), request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> mistyped(
      MethodArgumentTypeMismatchException mistyped, HttpServletRequest request) {
    String detail = "Parameter '" + mistyped.getName() + "' has a value of the wrong form.";
    return answer(Problem.malformed(detail), request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> tooLarge(
      MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
    return answer(new Problem(Kind.TOO_LARGE, "A file may have 10 MB.", List.of()), request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refusedByDatabase(
      DataIntegrityViolationException refused, HttpServletRequest request) {
    log.warn("The database refused {}", request.getRequestURI(), refused);
    return answer(Problem.conflict("This would break a rule of the stored data."), request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unexpected(Exception failure, HttpServletRequest request)
      throws Exception {
    if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
      throw failure;
    }
    if (failure instanceof ErrorResponse known) {
      return asItIs(known);
    }
    log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
    ProblemDetail body = ProblemDetail.forStatus(500);
    body.setTitle("Something failed on our side");
    body.setDetail("Nothing was changed. Try again, or tell us the time of this answer.");
    return ResponseEntity.internalServerError()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(body);
  }

  private static ResponseEntity<ProblemDetail> asItIs(ErrorResponse known) {
    HttpStatusCode status = known.getStatusCode();
    return ResponseEntity.status(status)
        .headers(known.getHeaders())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(known.getBody());
  }

  private ResponseEntity<ProblemDetail> answer(Problem problem, HttpServletRequest request) {
    return ResponseEntity.status(problem.kind().status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(ProblemBody.of(refusals.say(problem), request.getRequestURI()));
  }

  private static String reason(JsonMappingException mapping) {
    if (mapping instanceof UnrecognizedPropertyException unknown) {
      return "Unknown property '" + unknown.getPropertyName() + "'.";
    }
    if (mapping.getCause() instanceof Problem problem) {
      return problem.getMessage();
    }
    return "The value has the wrong type or form.";
  }

  private static String pointer(JsonMappingException mapping) {
    return mapping.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? String.valueOf(step.getIndex())
                    : step.getFieldName().replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining("/", "/", ""));
  }

  private static String pointer(String property) {
    return "/" + property.replace(".", "/").replace("[", "/").replace("]", "");
  }
}
