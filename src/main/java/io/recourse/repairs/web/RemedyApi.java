package io.recourse.repairs.web;

import io.recourse.cases.CaseAccess;
import io.recourse.cases.Cases;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.repairs.ChooseRepairRemedy;
import io.recourse.repairs.NoFurtherRepair;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which remedies stand beside a repair, and which one the customer wants (RET-09). */
@RestController
@RequestMapping("/api/v1/cases/{number}/repair")
class RemedyApi {

  private final ChooseRepairRemedy choose;
  private final NoFurtherRepair noFurther;
  private final Cases cases;
  private final CaseAccess access;

  RemedyApi(ChooseRepairRemedy choose, NoFurtherRepair noFurther, Cases cases, CaseAccess access) {
    this.noFurther = noFurther;
    this.choose = choose;
    this.cases = cases;
    this.access = access;
  }

  /** What stands side by side now. */
  @Schema(name = "RepairRemedies")
  record Offered(
      @Schema(example = "[\"REPAIR\", \"EXCHANGE\"]") List<Remedy> offered,
      @Schema(description = "why no further repair is due; null where one may be tried")
          String noRepair) {}

  /** The remedy that is wanted. */
  @Schema(name = "RemedyChoice")
  record Wanted(@Schema(example = "EXCHANGE") String remedy) {}

  @Operation(
      summary = "The remedies that can be chosen now",
      description = "None once the goods are diagnosed, or where law and shop leave no choice.")
  @GetMapping("/remedies")
  Offered offered(@PathVariable String number, Authentication who) {
    ServiceCase of = cases.get(access.demandRead(who, number));
    return new Offered(choose.offered(of), noFurther.ground(of).orElse(null));
  }

  @Operation(
      summary = "Choose a remedy should the fault be confirmed and covered",
      description = "The latest choice counts until it is diagnosed. 409 for what is not offered.")
  @PostMapping("/remedy")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void choose(@PathVariable String number, @RequestBody Wanted said, Authentication who) {
    choose.choose(access.demandAct(who, number), RemedyRead.of(said.remedy()));
  }
}
