package io.recourse.web.problems;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.recourse.common.Contended;
import io.recourse.common.Phrase;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.common.Problem.Kind;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
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
import org.springframework.web.multipart.MultipartException;

/** Turns every failure of an API call into one specific problem document, never a stack trace. */
@RestControllerAdvice(annotations = RestController.class)
@Order(1)
class ApiProblems {

  private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

  private final ProblemBody bodies;
  private final ProblemWords words;
  private final MessageSource messages;
  private final Contended contended;

  ApiProblems(ProblemBody bodies, ProblemWords words, MessageSource messages, Contended contended) {
    this.bodies = bodies;
    this.words = words;
    this.messages = messages;
    this.contended = contended;
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
      return answer(new Problem(Kind.MALFORMED, error.phrase(), List.of(error)), request);
    }
    return answer(Problem.malformed("request.notJson"), request);
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
    return answer(Problem.malformed("request.parameter", mistyped.getName()), request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> tooLarge(
      MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
    return answer(new Problem(Kind.TOO_LARGE, "file.tooLarge", List.of()), request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> noUpload(MultipartException noUpload, HttpServletRequest request) {
    return answer(Problem.malformed("request.noUpload"), request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refusedByDatabase(
      DataIntegrityViolationException refused, HttpServletRequest request) {
    log.warn("The database refused {}", request.getRequestURI(), refused);
    return answer(Problem.conflict("request.dataRule"), request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unexpected(Exception failure, HttpServletRequest request)
      throws Exception {
    if (failure instanceof AccessDeniedException
        || failure instanceof AuthenticationException
        || DatabaseOutage.isBehind(failure)) {
      throw failure;
    }
    if (failure instanceof ErrorResponse known) {
      return asItIs(known, request);
    }
    if (contended.isLostBy(failure)) {
      return answer(Contended.givenUp(), request);
    }
    log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
    ProblemDetail body = ProblemDetail.forStatus(500);
    Locale language = words.languageOf(request);
    body.setTitle(words.say(language, "problem.title.FAILED"));
    body.setDetail(words.say(language, "request.failed"));
    return ResponseEntity.internalServerError()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(body);
  }

  private ResponseEntity<ProblemDetail> asItIs(ErrorResponse known, HttpServletRequest request) {
    HttpStatusCode status = known.getStatusCode();
    return ResponseEntity.status(status)
        .headers(known.getHeaders())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(known.updateAndGetBody(messages, words.languageOf(request)));
  }

  private ResponseEntity<ProblemDetail> answer(Problem problem, HttpServletRequest request) {
    return ResponseEntity.status(problem.kind().status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(bodies.of(problem, request));
  }

  private static Phrase reason(JsonMappingException mapping) {
    if (mapping instanceof UnrecognizedPropertyException unknown) {
      return Phrase.of("request.unknownProperty", unknown.getPropertyName());
    }
    if (mapping.getCause() instanceof Problem problem) {
      return problem.phrase();
    }
    return Phrase.of("request.wrongForm");
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
