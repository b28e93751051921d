package io.recourse.web.security;

import io.recourse.common.Problem;
import io.recourse.web.AttemptLimit;
import io.recourse.web.AttemptLimit.Attempt;
import io.recourse.web.AttemptLimit.Door;
import io.recourse.web.CustomerDirectory;
import io.recourse.web.CustomerTokens;
import io.recourse.web.ToldOnce;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Order number and e-mail against a bearer token for that customer's cases. */
@RestController
@RequestMapping("/api/v1/customer-sessions")
class CustomerSessions {

  private static final Duration VALIDITY = Duration.ofHours(8);

  private final CustomerDirectory customers;
  private final CustomerTokens tokens;
  private final AttemptLimit limit;
  private final Clock clock;

  CustomerSessions(
      CustomerDirectory customers, CustomerTokens tokens, AttemptLimit limit, Clock clock) {
    this.customers = customers;
    this.tokens = tokens;
    this.limit = limit;
    this.clock = clock;
  }

  record Credentials(String orderNumber, String email) {}

  record Session(String token, Instant expiresAt) {}

  @PostMapping
  @ToldOnce
  @ResponseStatus(HttpStatus.CREATED)
  Session open(@RequestBody Credentials credentials, HttpServletRequest request) {
    String order = String.valueOf(credentials.orderNumber()).strip();
    Attempt attempt =
        limit
            .begin(Door.ORDER, request.getRemoteAddr(), order)
            .orElseThrow(() -> Problem.of(Problem.Kind.TOO_MANY, "access.tooMany"));
    String person =
        customers
            .whoOrdered(order, String.valueOf(credentials.email()))
            .orElseThrow(() -> Problem.of(Problem.Kind.UNAUTHENTICATED, "access.noOrder"));
    attempt.succeeded();
    return new Session(tokens.forCustomer(person, VALIDITY), clock.instant().plus(VALIDITY));
  }
}
