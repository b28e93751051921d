package io.recourse.servicelevels.web;

import io.recourse.common.CaseNumber;
import io.recourse.servicelevels.PauseWork;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Work of a case that rests because a person said so, over HTTP. */
@RestController
@RequestMapping("/api/v1/cases/{number}/pause")
class PausesApi {

  private final PauseWork pauses;

  PausesApi(PauseWork pauses) {
    this.pauses = pauses;
  }

  record Rest(String reason, Instant until) {}

  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void pause(@PathVariable CaseNumber number, @RequestBody Rest rest, Authentication who) {
    pauses.pause(number, who.getName(), rest.reason(), rest.until());
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void resume(@PathVariable CaseNumber number) {
    pauses.resume(number);
  }
}
