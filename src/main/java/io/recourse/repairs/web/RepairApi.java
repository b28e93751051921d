package io.recourse.repairs.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.repairs.AnswerQuotation;
import io.recourse.repairs.ConfirmRepair;
import io.recourse.repairs.MakeAppointment;
import io.recourse.repairs.OfferHelp;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a customer says of a repair: whether its price is right, whether the goods work. */
@RestController
@RequestMapping("/api/v1/cases/{number}/repair")
class RepairApi {

  private final OfferHelp help;
  private final MakeAppointment appointments;
  private final AnswerQuotation answer;
  private final ConfirmRepair confirm;
  private final CaseAccess access;

  RepairApi(
      OfferHelp help,
      MakeAppointment appointments,
      AnswerQuotation answer,
      ConfirmRepair confirm,
      CaseAccess access) {
    this.help = help;
    this.appointments = appointments;
    this.answer = answer;
    this.confirm = confirm;
    this.access = access;
  }

  /** The word of the customer; the note may be missing. */
  @Schema(name = "RepairConfirmation")
  record Said(
      @Schema(example = "true") Boolean works, @Schema(example = "It spins again.") String note) {}

  /** The slot that was chosen. */
  @Schema(name = "AppointmentChoice")
  record Chosen(@Schema(example = "17") Long slot) {}

  @Operation(
      summary = "Choose when a technician comes",
      description = "409 when the slot is closed, over or taken, or no appointment is asked for.")
  @PostMapping("/appointment")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void choose(@PathVariable String number, @RequestBody Chosen said, Authentication who) {
    CaseNumber known = access.demandAct(who, number);
    if (said.slot() == null) {
      throw Problem.invalid("/slot", "field.given");
    }
    appointments.choose(known, said.slot());
  }

  /** What came of the checks. */
  @Schema(name = "RemoteHelpResult")
  record Tried(@Schema(example = "false") Boolean solved) {}

  @Operation(
      summary = "Say what came of the checks tried at home",
      description =
          "Solved, the case is closed; else the goods are asked in. 409 when nothing is asked.")
  @PostMapping("/help")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void tried(@PathVariable String number, @RequestBody Tried said, Authentication who) {
    CaseNumber known = access.demandAct(who, number);
    if (said.solved() == null) {
      throw Problem.invalid("/solved", "field.given");
    }
    help.answer(known, said.solved());
  }

  /** The answer to the price. */
  @Schema(name = "QuotationAnswer")
  record Answered(@Schema(example = "true") Boolean agreed) {}

  @Operation(
      summary = "Answer what a repair would cost",
      description =
          "Once, and while the price stands: 409 when it was answered before or has lapsed.")
  @PostMapping("/quotation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void answer(@PathVariable String number, @RequestBody Answered said, Authentication who) {
    CaseNumber known = access.demandAct(who, number);
    if (said.agreed() == null) {
      throw Problem.invalid("/agreed", "field.given");
    }
    answer.answer(known, said.agreed());
  }

  @Operation(
      summary = "Say whether the repaired goods work",
      description = "If not, they come in once more. 409 when nothing is asked.")
  @PostMapping("/confirmation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void confirm(@PathVariable String number, @RequestBody Said said, Authentication who) {
    CaseNumber known = access.demandAct(who, number);
    if (said.works() == null) {
      throw Problem.invalid("/works", "field.given");
    }
    confirm.confirm(known, said.works(), said.note());
  }
}
