package io.recourse.web.requests;

import io.recourse.common.Problem;
import io.recourse.web.AskedPath;
import io.recourse.web.ByNumber;
import io.recourse.web.MissingProof;
import io.recourse.web.MissingProof.Proof;
import io.recourse.web.ToldOnce;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Calls controllers; the same Idempotency-Key with the same body gets the first answer again. What
 * a call has to prove is asked for after that, and between two transactions, so that nobody waits
 * for a second connection or a mail server with a first connection in hand.
 */
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
    HttpServletRequest call = isReadTwice(request) ? RepeatableRequest.of(request) : request;
    try {
      return answered(call, response, controller);
    } catch (MissingProof missing) {
      missing.proof().demand();
      return proven(missing.proof(), call, response, controller);
    }
  }

  private ModelAndView proven(
      Proof proof, HttpServletRequest call, HttpServletResponse response, HandlerMethod controller)
      throws Exception {
    boolean done = false;
    try {
      ModelAndView shown = answered(call, response, controller);
      done = response.getStatus() < 400;
      return shown;
    } finally {
      if (!done) {
        proof.giveBack();
      }
    }
  }

  private ModelAndView answered(
      HttpServletRequest call, HttpServletResponse response, HandlerMethod controller)
      throws Exception {
    if (!(call instanceof RepeatableRequest repeatable)
        || !isToBeAnsweredOnce(call)
        || controller.hasMethodAnnotation(ToldOnce.class)) {
      return carriedOut(call, response, controller);
    }
    String key = call.getHeader(KEY);
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw Problem.of(Problem.Kind.INVALID, "request.keyLength", KEY, LONGEST_KEY);
    }
    once.answer(
        AnswerKey.of(repeatable, key),
        response,
        kept -> {
          var ignored = carriedOut(call, kept, controller);
        });
    return null;
  }

  private ModelAndView carriedOut(
      HttpServletRequest call, HttpServletResponse response, HandlerMethod controller)
      throws Exception {
    Optional<Proof> owed = MissingProof.owedBy(call);
    if (owed.isPresent()) {
      throw new MissingProof(owed.get());
    }
    return super.handleInternal(call, response, controller);
  }

  private static boolean isReadTwice(HttpServletRequest request) {
    String type = String.valueOf(request.getContentType());
    return AskedPath.isUnder("/api/v1/", request)
        && type.startsWith(MediaType.APPLICATION_JSON_VALUE)
        && (isToBeAnsweredOnce(request) || ByNumber.came(who()));
  }

  private static boolean isToBeAnsweredOnce(HttpServletRequest request) {
    return "POST".equals(request.getMethod()) && request.getHeader(KEY) != null && who() != null;
  }

  private static Authentication who() {
    return SecurityContextHolder.getContext().getAuthentication();
  }
}
