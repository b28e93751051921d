package io.recourse.cells;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a start does with tenants that an earlier process left somewhere. */
class SettleTenantsTest {

  private static final Place BLUE = new Place("blue", "10.1.0.5:8080");
  private static final Place GREEN = new Place("green", "10.2.0.5:8080");
  private static final Tenant MOVING =
      Tenant.placed("north", "north.example", BLUE).copyingTo(GREEN).shut();

  private final Tenants tenants = mock(Tenants.class);
  private final CarryTenant carrying = mock(CarryTenant.class);
  private final TenantGate gate = mock(TenantGate.class);
  private final SettleTenants settling = new SettleTenants(tenants, carrying, gate);

  @BeforeEach
  void held() {
    when(tenants.all()).thenReturn(List.of(MOVING));
    when(tenants.hold("north")).thenReturn(Optional.of(() -> {}));
  }

  @Test
  @DisplayName("PLT-04 a move of a process that ended is taken back")
  void takesBack() {
    when(tenants.find("north")).thenReturn(Optional.of(MOVING));
    settling.run(null);
    verify(carrying).stay(any(), anyString());
    verify(carrying, never()).settle(any());
  }

  @Test
  @DisplayName("PLT-04 a tenant that arrived meanwhile is let in there, never where it left")
  void arrivedMeanwhile() {
    Tenant arrived = MOVING.arrived();
    when(tenants.find("north")).thenReturn(Optional.of(arrived));
    settling.run(null);
    verify(carrying).settle(arrived);
    verify(carrying, never()).stay(any(), anyString());
  }

  @Test
  @DisplayName("PLT-04 a tenant that another process moves is left alone")
  void isHeld() {
    when(tenants.hold("north")).thenReturn(Optional.empty());
    settling.run(null);
    verify(carrying, never()).settle(any());
    verify(carrying, never()).stay(any(), anyString());
  }

  @Test
  @DisplayName("PLT-04 a move whose cell was away is taken back once it is there, without a start")
  void again() {
    when(tenants.find("north")).thenReturn(Optional.of(MOVING));
    doThrow(new IllegalStateException("away")).doNothing().when(carrying).stay(any(), anyString());
    settling.again();
    settling.again();
    verify(carrying, times(2)).stay(any(), anyString());
  }

  @Test
  @DisplayName("PLT-04 a tenant that is served is not held; one that is shut out is let in")
  void isServed() {
    Tenant arrived = MOVING.arrived();
    when(tenants.all()).thenReturn(List.of(arrived));
    when(tenants.find("north")).thenReturn(Optional.of(arrived));
    when(gate.isOpen(arrived, "green")).thenReturn(true, false);
    settling.again();
    verify(tenants, never()).hold(anyString());
    settling.again();
    verify(carrying).settle(arrived);
  }
}
