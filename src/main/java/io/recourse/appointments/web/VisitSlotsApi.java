package io.recourse.appointments.web;

import io.recourse.appointments.PlanSlots;
import io.recourse.appointments.PlannedSlot;
import io.recourse.appointments.VisitSlot;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The door to the times at which technicians can come. */
@RestController
@RequestMapping("/api/v1/visit-slots")
class VisitSlotsApi {

  private final PlanSlots plan;

  VisitSlotsApi(PlanSlots plan) {
    this.plan = plan;
  }

  /** A time to be planned; the category may be missing. */
  @Schema(name = "VisitSlotPlan")
  record Told(
      @Schema(example = "DE") String country,
      @Schema(example = "appliances") String category,
      @Schema(example = "2027-03-01T08:00:00Z") Instant startsAt,
      @Schema(example = "2027-03-01T10:00:00Z") Instant endsAt) {}

  /** A list that fits on one page. */
  @Schema(name = "VisitSlotList")
  record Listed(List<PlannedSlot> items, String next) {}

  /** Those that are still to come. */
  @GetMapping
  Listed coming() {
    return new Listed(plan.coming(), null);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  VisitSlot add(@RequestBody Told told) {
    List<FieldError> errors = new ArrayList<>();
    demand(told.country(), "/country", errors);
    demand(told.startsAt(), "/startsAt", errors);
    demand(told.endsAt(), "/endsAt", errors);
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
    return plan.open(
        new VisitSlot(0, told.country(), told.category(), told.startsAt(), told.endsAt(), false));
  }

  /** Closes it; who has it already keeps it. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(@PathVariable long id) {
    plan.close(id);
  }

  private static void demand(Object given, String pointer, List<FieldError> errors) {
    if (given == null) {
      errors.add(new FieldError(pointer, "field.given"));
    }
  }
}
