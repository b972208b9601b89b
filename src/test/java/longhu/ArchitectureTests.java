package longhu;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import longhu.catalog.Entries;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

@AnalyzeClasses(packages = "longhu", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule packagesHaveNoCircles = SlicesRuleDefinition.slices()
		.matching("longhu.(*)..")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule namesSayWhatAThingIs = noClasses().should()
		.haveSimpleNameEndingWith("Impl")
		.orShould()
		.haveSimpleNameEndingWith("Util")
		.orShould()
		.haveSimpleNameEndingWith("Utils")
		.orShould()
		.haveSimpleNameEndingWith("Helper")
		.orShould()
		.haveSimpleNameEndingWith("Manager")
		.orShould()
		.haveSimpleNameEndingWith("Dto");

	@ArchTest
	static void aNameMeansOneThing(JavaClasses all) {
		Map<String, List<String>> named = all.stream()
			.filter((type) -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
			.collect(Collectors.groupingBy(JavaClass::getSimpleName, TreeMap::new,
					Collectors.mapping(JavaClass::getName, Collectors.toList())));
		named.values().removeIf((names) -> names.size() == 1);
		assertThat(named).isEmpty();
	}

	@ArchTest
	static final ArchRule noDrawerForOddsAndEnds = noClasses().should()
		.resideInAnyPackage("..common..", "..util..", "..support..", "..helper..");

	@ArchTest
	static final ArchRule controllersStayInTheirPackage = classes().that()
		.areAnnotatedWith(Controller.class)
		.should()
		.notBePublic();

	@ArchTest
	static final ArchRule repositoriesStandInTheCatalogAndOnlyRead = classes().that()
		.areAssignableTo(Repository.class)
		.should()
		.resideInAPackage("longhu.catalog")
		.andShould()
		.onlyHaveDependentClassesThat()
		.resideInAPackage("longhu..");

	/** Elsewhere an address is asked for its kind alone, as that of an index. */
	@ArchTest
	static final ArchRule oneClassSaysWhichEntryIsMeant = noClasses().that()
		.doNotHaveSimpleName("EntryResolver")
		.and(DescribedPredicate.describe("read a kind from an address", (type) -> type.getMethodCallsFromSelf()
			.stream()
			.anyMatch((call) -> call.getTargetOwner().isEquivalentTo(Kind.class) && call.getName().equals("ofFolder"))))
		.should()
		.callMethod(Entries.class, "find", Kind.class, String.class, Language.class)
		.orShould()
		.callMethod(Entries.class, "formerlyAt", String.class, Language.class);

	@ArchTest
	static final ArchRule theHubKnowsNoWebAndNoFiles = noClasses().that()
		.resideInAnyPackage("longhu.catalog", "longhu.hanzi")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "java.nio.file..", "org.commonmark..",
				"org.yaml..");

	/** So that no rule of the ranking is written twice. */
	@ArchTest
	static final ArchRule oneClassSpeaksTheLanguagesOfTheEngines = noClasses().that()
		.resideInAPackage("longhu.search")
		.and()
		.haveNameNotMatching(".*\\.DisjunctionMax(\\$.*)?")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.apache.lucene..", "org.hibernate.search.backend.lucene..",
				"org.hibernate.search.backend.elasticsearch..", "org.elasticsearch..", "com.google.gson..");

	@ArchTest
	static final ArchRule noFieldInjection = noClasses().should()
		.dependOnClassesThat()
		.haveFullyQualifiedName("org.springframework.beans.factory.annotation.Autowired");

	@ArchTest
	static void everyPackageIsNullMarkedAndHasItsCharter(com.tngtech.archunit.core.domain.JavaClasses classes) {
		for (JavaClass type : classes) {
			if (!type.getModifiers().contains(JavaModifier.SYNTHETIC) && type.isTopLevelClass()) {
				org.assertj.core.api.Assertions
					.assertThat(type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked"))
					.as("%s is @NullMarked", type.getPackageName())
					.isTrue();
			}
		}
	}

}
