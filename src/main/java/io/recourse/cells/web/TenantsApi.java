package io.recourse.cells.web;

import io.recourse.cells.CellSettings;
import io.recourse.cells.MoveTenant;
import io.recourse.cells.Place;
import io.recourse.cells.PlaceTenant;
import io.recourse.cells.Tenant;
import io.recourse.cells.Tenants;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operator's door: who is where, and who moves. */
@RestController
@RequestMapping("/api/v1/cells/tenants")
@Profile(CellSettings.PROFILE)
class TenantsApi {

  private final Tenants tenants;
  private final PlaceTenant placing;
  private final MoveTenant moving;

  TenantsApi(Tenants tenants, PlaceTenant placing, MoveTenant moving) {
    this.tenants = tenants;
    this.placing = placing;
    this.moving = moving;
  }

  record Placing(String host, String cell, String address) {}

  record Moving(String cell, String address) {}

  @GetMapping
  List<Tenant> all() {
    return tenants.all();
  }

  @PutMapping("/{name}")
  Tenant place(@PathVariable String name, @RequestBody Placing wanted) {
    return placing.place(name, wanted.host(), new Place(wanted.cell(), wanted.address()));
  }

  @PostMapping("/{name}/move")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Tenant move(@PathVariable String name, @RequestBody Moving wanted) {
    return moving.move(name, new Place(wanted.cell(), wanted.address()));
  }
}
