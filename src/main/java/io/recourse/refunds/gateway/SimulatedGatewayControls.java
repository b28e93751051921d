package io.recourse.refunds.gateway;

import io.recourse.common.Problem;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Demo profile, role admin: makes the simulated provider misbehave, and shows its books. */
@RestController
@Profile("demo")
@RequestMapping({"/api/v1/demo/gateway", "/api/v1/demo/gateway/faults"})
class SimulatedGatewayControls {

  private static final int MOST = 1_000;

  private final SimulatedBooks books;

  SimulatedGatewayControls(SimulatedBooks books) {
    this.books = books;
  }

  /** The next {@code times} refunds meet this fault. */
  record Fault(GatewayFault fault, int times) {}

  /** What the provider booked, newest first, and the faults still armed. */
  record Books(List<SimulatedBooks.Entry> refunds, List<SimulatedBooks.Armed> faults) {}

  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void arm(@RequestBody Fault fault) {
    if (fault.fault() == null || fault.times() < 1 || fault.times() > MOST) {
      throw Problem.invalid("/times", "Name a fault and how often it strikes, 1 to 1000.");
    }
    books.arm(fault.fault(), fault.times());
  }

  @GetMapping
  Books books() {
    return new Books(books.newest(MOST), books.armed());
  }
}
