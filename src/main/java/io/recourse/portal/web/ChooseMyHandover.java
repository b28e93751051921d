package io.recourse.portal.web;

import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.shipping.CarrierFailure;
import io.recourse.shipping.ChooseHandover;
import io.recourse.shipping.DropOffPoint;
import io.recourse.shipping.Parcel;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The customer chooses the day on which the courier comes, or where they drop the parcel off. */
@Controller
@RequestMapping("/portal/cases/{number}/parcels/{tracking}")
class ChooseMyHandover {

  private final OwnCases cases;
  private final ChooseHandover choose;

  ChooseMyHandover(OwnCases cases, ChooseHandover choose) {
    this.cases = cases;
    this.choose = choose;
  }

  /** What may be chosen for one parcel; both empty where nothing may. */
  public record Offer(List<LocalDate> days, List<DropOffPoint> points) {}

  /** By tracking number. */
  Map<String, Offer> offers(ServiceCase own, List<Parcel> parcels) {
    return parcels.stream()
        .collect(
            Collectors.toMap(
                Parcel::trackingNumber,
                parcel -> new Offer(choose.days(parcel), choose.points(parcel, own))));
  }

  @PostMapping("/pick-up")
  String collect(
      @PathVariable String number,
      @PathVariable String tracking,
      @RequestParam(defaultValue = "") String day,
      Authentication customer) {
    CaseNumber own = cases.get(number, customer).number();
    try {
      choose.collectOn(own, tracking, LocalDate.parse(day));
    } catch (DateTimeParseException noDay) {
      throw Problem.invalid("/day", "parcel.dayNotOffered");
    } catch (CarrierFailure silent) {
      throw Problem.conflict("parcel.carrierSilent");
    }
    return "redirect:/portal/cases/" + number;
  }

  @PostMapping("/drop-off")
  String dropOff(
      @PathVariable String number,
      @PathVariable String tracking,
      @RequestParam(defaultValue = "") String point,
      Authentication customer) {
    choose.dropOffAt(cases.get(number, customer).number(), tracking, point);
    return "redirect:/portal/cases/" + number;
  }
}
