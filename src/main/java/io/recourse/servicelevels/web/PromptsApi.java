package io.recourse.servicelevels.web;

import io.recourse.servicelevels.Prompts;
import io.recourse.servicelevels.SeePrompt;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the caller is prompted to do, over HTTP. */
@RestController
@RequestMapping("/api/v1/prompts")
class PromptsApi {

  private final Prompts prompts;
  private final SeePrompt see;

  PromptsApi(Prompts prompts, SeePrompt see) {
    this.prompts = prompts;
    this.see = see;
  }

  record PromptJson(
      long id, String caseNumber, String reason, String clock, Integer percent, Instant at) {

    static PromptJson of(Prompts.Prompt prompt) {
      return new PromptJson(
          prompt.id(),
          prompt.number().value(),
          prompt.reason(),
          prompt.clock(),
          prompt.percent(),
          prompt.at());
    }
  }

  record PromptList(List<PromptJson> items) {}

  @GetMapping
  PromptList mine(Authentication signedIn) {
    return new PromptList(prompts.openOf(signedIn.getName()).stream().map(PromptJson::of).toList());
  }

  @PostMapping("/{id}/seen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void seen(Authentication signedIn, @PathVariable long id) {
    see.seen(id, signedIn.getName());
  }
}
