package io.recourse.units.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.Problem;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import io.recourse.units.FindUnit;
import io.recourse.units.RegisterUnit;
import io.recourse.units.SeenUnits;
import io.recourse.units.TransferUnit;
import io.recourse.units.Unit;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Units by serial for staff and for who has them. */
@RestController
@RequestMapping("/api/v1/units")
class UnitApi {

  private final SeenUnits seen;
  private final FindUnit units;
  private final RegisterUnit register;
  private final TransferUnit transfer;
  private final Customers customers;
  private final CaseAccess access;

  UnitApi(
      SeenUnits seen,
      FindUnit units,
      RegisterUnit register,
      TransferUnit transfer,
      Customers customers,
      CaseAccess access) {
    this.seen = seen;
    this.units = units;
    this.register = register;
    this.transfer = transfer;
    this.customers = customers;
    this.access = access;
  }

  /** What is registered; {@code customer} by staff only: the shop's id, or the person's key. */
  record Body(String customer, String serial, String sku, LocalDate boughtOn, String country) {}

  /** A person has few, so {@code next} is always null. */
  record Units(List<UnitJson> items, String next) {}

  @GetMapping("/{serial}")
  UnitJson read(@PathVariable String serial, Authentication who) {
    var unit = seen.demand(serial, who);
    return shown(unit, who);
  }

  @GetMapping
  Units list(@RequestParam(required = false) String customer, Authentication who) {
    return new Units(
        units.of(person(customer, who)).stream().map(unit -> shown(unit, who)).toList(), null);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  UnitJson register(@RequestBody Body body, Authentication who) {
    var unit =
        register.register(
            person(body.customer(), who),
            new RegisterUnit.Told(body.serial(), body.sku(), body.boughtOn(), body.country()));
    return shown(unit, who);
  }

  /** Whose it is from now on: the shop's id, or the person's key. */
  record Owner(String customer) {}

  @PostMapping("/{serial}/owner")
  UnitJson transfer(@PathVariable String serial, @RequestBody Owner owner, Authentication who) {
    var unit = seen.demand(serial, who);
    var given = transfer.transfer(unit.serial(), person(owner.customer(), who));
    return shown(given, who);
  }

  private UnitJson shown(Unit unit, Authentication who) {
    return UnitJson.of(seen.facts(unit, who), seen.story(unit, who));
  }

  private String person(String told, Authentication who) {
    if (access.isCustomer(who)) {
      return who.getName();
    }
    if (told == null) {
      throw Problem.invalid("/customer", "field.required");
    }
    List<Customer> named = customers.named(told);
    List<Customer> found = named.isEmpty() ? customers.find(told).stream().toList() : named;
    if (found.size() > 1) {
      throw Problem.conflict("customer.shared");
    }
    return found.stream()
        .findFirst()
        .map(Customer::person)
        .orElseThrow(() -> Problem.invalid("/customer", "customer.unknown"));
  }
}
