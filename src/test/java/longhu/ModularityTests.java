package longhu;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

	@Test
	void spokesKnowTheHubAndNotEachOther() {
		ApplicationModules.of(LonghuApplication.class).verify();
	}

}
