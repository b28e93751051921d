package io.recourse.hotline.web;

import io.recourse.assignment.OwnAgents;
import io.recourse.assignment.People;
import io.recourse.cases.CaseType;
import io.recourse.common.Problem;
import io.recourse.hotline.AnswerCall;
import io.recourse.intake.Sameness;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of whoever answers calls; what was typed stays there when refused. */
@Controller
@RequestMapping("/work/hotline")
class HotlinePage {

  private final Orders orders;
  private final OwnAgents agents;
  private final People people;
  private final AnswerCall calls;
  private final ProblemWords words;

  HotlinePage(
      Orders orders, OwnAgents agents, People people, AnswerCall calls, ProblemWords words) {
    this.orders = orders;
    this.agents = agents;
    this.people = people;
    this.calls = calls;
    this.words = words;
  }

  @GetMapping
  String find(@RequestParam(defaultValue = "") String order, Model model) {
    Optional<Order> found = orders.find(order.strip());
    model.addAttribute("order", order.strip());
    model.addAttribute("caller", found.map(Order::customer).orElse(null));
    model.addAttribute("agent", found.flatMap(one -> agents.of(one.number())).orElse(null));
    model.addAttribute("people", people.active());
    model.addAttribute("types", AnswerCall.TYPES);
    return "hotline/call";
  }

  @PostMapping
  String open(
      @RequestParam String order,
      @RequestParam CaseType type,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "false") boolean another,
      HttpServletResponse response,
      Model model) {
    try {
      return "redirect:/work/cases/"
          + calls.open(
              new AnswerCall.Call(order.strip(), type, subject, text, null, Sameness.of(another)));
    } catch (Problem refused) {
      return again(refused, order, response, model);
    }
  }

  @PostMapping("/agent")
  String agent(
      @RequestParam String order,
      @RequestParam(defaultValue = "") String agent,
      HttpServletResponse response,
      Model model) {
    try {
      if (agent.isBlank()) {
        agents.drop(order);
      } else {
        agents.name(order, agent);
      }
    } catch (Problem refused) {
      return again(refused, order, response, model);
    }
    return find(order, model);
  }

  private String again(Problem refused, String order, HttpServletResponse response, Model model) {
    Problem here = words.here(refused);
    response.setStatus(refused.kind().status());
    model.addAttribute("refused", here.getMessage());
    model.addAttribute("errors", here.errors());
    return find(order, model);
  }
}
