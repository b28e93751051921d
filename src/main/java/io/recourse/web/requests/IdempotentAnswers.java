package io.recourse.web.requests;

import io.recourse.common.Problem;
import io.recourse.web.ToldOnce;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Calls controllers; the same Idempotency-Key with the same body gets the first answer again. */
class IdempotentAnswers extends RequestMappingHandlerAdapter {

  static final String KEY = "Idempotency-Key";
  private static final int LONGEST_KEY = 200;

  private final AnswerOnce once;

  IdempotentAnswers(AnswerOnce once) {
    this.once = once;
  }

  @Override
  protected ModelAndView handleInternal(
      HttpServletRequest request, HttpServletResponse response, HandlerMethod controller)
      throws Exception {
    if (!isToBeAnsweredOnce(request) || controller.hasMethodAnnotation(ToldOnce.class)) {
      return super.handleInternal(request, response, controller);
    }
    String key = request.getHeader(KEY);
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw Problem.of(Problem.Kind.INVALID, "request.keyLength", KEY, LONGEST_KEY);
    }
    RepeatableRequest repeatable = RepeatableRequest.of(request);
    once.answer(
        AnswerKey.of(repeatable, key),
        response,
        kept -> {
          var ignored = super.handleInternal(repeatable, kept, controller);
        });
    return null;
  }

  private static boolean isToBeAnsweredOnce(HttpServletRequest request) {
    String type = String.valueOf(request.getContentType());
    return "POST".equals(request.getMethod())
        && request.getRequestURI().startsWith("/api/v1/")
        && request.getHeader(KEY) != null
        && type.startsWith(MediaType.APPLICATION_JSON_VALUE)
        && SecurityContextHolder.getContext().getAuthentication() != null;
  }
}
