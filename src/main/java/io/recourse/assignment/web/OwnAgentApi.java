package io.recourse.assignment.web;

import io.recourse.assignment.OwnAgents;
import io.recourse.assignment.People;
import io.recourse.common.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The own agent of the customer of an order, over HTTP. */
@RestController
@RequestMapping("/api/v1/orders/{number}/own-agent")
class OwnAgentApi {

  private final OwnAgents agents;

  OwnAgentApi(OwnAgents agents) {
    this.agents = agents;
  }

  /** {@code agent} is null where the team serves them. */
  record Agent(String agent) {}

  @GetMapping
  Agent read(@PathVariable String number) {
    return new Agent(agents.of(number).map(People.Person::username).orElse(null));
  }

  @PutMapping
  Agent name(@PathVariable String number, @RequestBody Agent to) {
    if (to.agent() == null || to.agent().isBlank()) {
      throw Problem.invalid("/agent", "field.required");
    }
    agents.name(number, to.agent());
    return read(number);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void drop(@PathVariable String number) {
    agents.drop(number);
  }
}
