package io.recourse.assignment.web;

import io.recourse.assignment.Absence;
import io.recourse.assignment.Absences;
import io.recourse.assignment.GiveCase;
import io.recourse.assignment.KeepAbsence;
import io.recourse.assignment.TeamDays;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Owners of cases and absences of people over HTTP. */
@RestController
class OwnersApi {

  private final GiveCase give;
  private final Absences absences;
  private final KeepAbsence keep;
  private final TeamDays days;

  OwnersApi(GiveCase give, Absences absences, KeepAbsence keep, TeamDays days) {
    this.give = give;
    this.absences = absences;
    this.keep = keep;
    this.days = days;
  }

  record Owner(String owner, String reason) {}

  record Away(LocalDate lastDay, String deputy) {}

  record AbsenceList(List<Absence> items) {}

  @PutMapping("/api/v1/cases/{number}/owner")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void give(@PathVariable CaseNumber number, @RequestBody Owner to) {
    if (to.owner() == null || to.owner().isBlank()) {
      throw Problem.invalid("/owner", "field.required");
    }
    give.byHand(number, to.owner(), to.reason());
  }

  @GetMapping("/api/v1/absences")
  AbsenceList absences() {
    return new AbsenceList(absences.from(days.earliest()));
  }

  @PutMapping("/api/v1/absences/{person}/{firstDay}")
  AbsenceList keep(
      @PathVariable String person, @PathVariable LocalDate firstDay, @RequestBody Away away) {
    if (away.lastDay() == null) {
      throw Problem.invalid("/lastDay", "field.required");
    }
    keep.keep(new Absence(person, firstDay, away.lastDay(), away.deputy()));
    return absences();
  }

  @DeleteMapping("/api/v1/absences/{person}/{firstDay}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void drop(@PathVariable String person, @PathVariable LocalDate firstDay) {
    keep.drop(person, firstDay);
  }
}
